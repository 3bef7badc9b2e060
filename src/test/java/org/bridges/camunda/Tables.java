package org.bridges.camunda;

/** A decision table for the tests of the embedded Camunda. */
final class Tables {

  static final String COLOUR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="colours"
          name="Colours" namespace="http://camunda.org/schema/1.0/dmn">
        <decision id="colour" name="Colour of a mood">
          <decisionTable id="table">
            <input id="input" label="mood">
              <inputExpression id="expression" typeRef="string"><text>mood</text></inputExpression>
            </input>
            <output id="output" name="colour" typeRef="string" />
            <rule id="sad">
              <inputEntry id="sadEntry"><text>"sad"</text></inputEntry>
              <outputEntry id="sadColour"><text>"blue"</text></outputEntry>
            </rule>
            <rule id="glad">
              <inputEntry id="gladEntry"><text>"glad"</text></inputEntry>
              <outputEntry id="gladColour"><text>"yellow"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private Tables() {}
}
