package org.bridges.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** BPMN as elements; a file that brings its own document type is refused. */
final class ModelXml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private ModelXml() {}

  /** The root element of a file. */
  static Element root(byte[] file) {
    try {
      var builders = DocumentBuilderFactory.newDefaultNSInstance();
      builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = builders.newDocumentBuilder().parse(new ByteArrayInputStream(file));
      return document.getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException("A model cannot be read", broken);
    }
  }

  static List<Element> elements(Element parent, String namespace, String name) {
    var found = parent.getElementsByTagNameNS(namespace, name);
    var elements = new ArrayList<Element>();
    for (int at = 0; at < found.getLength(); at++) {
      elements.add((Element) found.item(at));
    }
    return elements;
  }
}
