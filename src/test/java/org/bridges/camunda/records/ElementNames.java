package org.bridges.camunda.records;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the names of a model's elements, which the engine's records do not carry. */
final class ElementNames {

  private ElementNames() {}

  static Map<String, String> of(String xml) {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var names = new HashMap<String, String>();
    try {
      var reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          var id = reader.getAttributeValue(null, "id");
          var name = reader.getAttributeValue(null, "name");
          if (id != null && name != null) {
            names.put(id, name);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("A deployed model is no XML", e);
    }
    return names;
  }
}
