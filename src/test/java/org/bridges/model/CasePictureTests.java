package org.bridges.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of the README shows the care case as the model draws it. */
class CasePictureTests {

  private static final Path PICTURE = Path.of("src/docs/care-case.svg");

  @Test
  void everyElementStandsWhereTheModelPutsIt() throws IOException {
    var file = BpmnFile.of("care-case");
    if (Boolean.getBoolean("bridges.write")) {
      Files.writeString(PICTURE, CasePicture.svg(file));
    }
    var marks = marks(file);

    System.out.printf("picture: %d elements of %s compared%n", marks.size(), PICTURE);
    assertThat(marks).hasSizeGreaterThan(120);
    assertThat(missing(marks, Files.readString(PICTURE)))
        .as("repair with -Dtest=CasePictureTests -Dbridges.write=true")
        .isEmpty();
  }

  @Test
  void noticesAnElementThatMoved() {
    var marks = marks(BpmnFile.of("care-case"));

    assertThat(missing(marks, "<svg></svg>")).hasSameSizeAs(marks);
  }

  private static List<String> missing(List<String> marks, String svg) {
    return marks.stream().filter(mark -> !svg.contains(mark)).toList();
  }

  private static List<String> marks(BpmnFile file) {
    var marks = new ArrayList<String>();
    for (var flow : file.all(SequenceFlow.class)) {
      marks.add("data-element-id=\"%s\"".formatted(flow.getId()));
    }
    for (var shape : file.all(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof FlowNode node) {
        var bounds = shape.getBounds();
        marks.add(
            "data-element-id=\"%s\" style=\"display: block;\" transform=\"matrix(1 0 0 1 %.0f %.0f)\""
                .formatted(node.getId(), bounds.getX(), bounds.getY()));
      }
    }
    return marks;
  }
}
