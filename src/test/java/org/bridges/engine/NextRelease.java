package org.bridges.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A release after the present one, in a folder: copies of the models in which every user task and
 * every timer has another id, one timer is new and one step leads elsewhere, with their mapping
 * files.
 */
public final class NextRelease {

  /** What the new timer of the test is called. */
  public static final String NEW_TIMER = "Boundary_ClosureWaits";

  /** The former id of the step that it belongs to. */
  static final String NEW_TIMER_AT = "Task_ApproveClosure";

  /** The step that it leads to. */
  static final String SET_OFF = "Task_EscalateRound";

  private static final String NEW =
      """
          <bpmn:boundaryEvent id="%s" name="Waits" cancelActivity="false" attachedToRef="%s">
            <bpmn:outgoing>Flow_ClosureWaits</bpmn:outgoing>
            <bpmn:timerEventDefinition id="Timer_ClosureWaits">
              <bpmn:timeDate xsi:type="bpmn:tFormalExpression">=roundEscalationAt</bpmn:timeDate>
            </bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>
          <bpmn:sequenceFlow id="Flow_ClosureWaits" sourceRef="%s" targetRef="%s" />
        </bpmn:process>
      """;

  private final Path folder;
  private final Map<String, String> presentIds = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();

  private NextRelease(Path folder) {
    this.folder = folder;
  }

  /** Writes it. */
  public static NextRelease in(Path folder) {
    var release = new NextRelease(folder);
    try {
      release.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return release;
  }

  /** Where the application finds it. */
  public String place() {
    return folder.toUri().toString();
  }

  /** The text with the ids of this release. */
  public String renamed(String text) {
    var now = text;
    for (var id : presentIds.entrySet()) {
      now = now.replaceAll("\\b" + id.getKey() + "\\b", id.getValue());
    }
    return now;
  }

  /** The step that a timer belongs to; one that stands for itself is its own. */
  public String hostOf(String timer) {
    return hosts.getOrDefault(timer, timer);
  }

  private static String hostOf(ModelPlaces.Place timer) {
    var host = timer.attachedTo();
    return host == null ? timer.id() : host;
  }

  private void write() throws IOException {
    Files.createDirectories(folder.resolve("processes/moves"));
    Files.createDirectories(folder.resolve("forms"));
    for (var form : files("forms", ".form")) {
      Files.copy(form, folder.resolve("forms").resolve(form.getFileName()));
    }
    for (var table : files("processes", ".dmn")) {
      Files.copy(table, folder.resolve("processes").resolve(table.getFileName()));
    }
    for (var model : files("processes", ".bpmn")) {
      write(model);
    }
  }

  private void write(Path model) throws IOException {
    var before = Files.readString(model);
    var places = ModelPlaces.of(Files.readAllBytes(model));
    var renames = new HashMap<String, String>();
    places.places().values().stream()
        .filter(place -> place.isTimer() || place.kind().equals("userTask"))
        .forEach(place -> renames.put(place.id(), place.id() + "Now"));
    var after = before;
    for (var id : renames.entrySet()) {
      after = after.replace('"' + id.getKey() + '"', '"' + id.getValue() + '"');
    }
    var tag = nextTag(places);
    after = changed(places.processId(), tagged(after, tag));
    var name = model.getFileName().toString();
    Files.writeString(folder.resolve("processes").resolve(name), after);
    var next = ModelPlaces.of(Files.readAllBytes(folder.resolve("processes").resolve(name)));
    Files.writeString(
        folder.resolve("processes/moves/%s-%s.json".formatted(places.processId(), tag)),
        VersionDraft.text(VersionDraft.of(places, next, renames)));
    presentIds.putAll(renames);
    next.timers().forEach(timer -> hosts.put(timer.id(), hostOf(timer)));
  }

  private static String nextTag(ModelPlaces present) {
    var number = present.tag().equals(ModelPlaces.FIRST) ? 1 : Integer.parseInt(present.tag());
    return String.valueOf(number + 1);
  }

  private static String tagged(String model, String tag) {
    var element = "<zeebe:versionTag value=\"%s\" />".formatted(tag);
    var released = model.replaceFirst("<zeebe:versionTag value=\"[^\"]*\" />", element);
    return released.equals(model)
        ? model.replaceFirst(
            "(<bpmn:process [^>]*>(?:\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)?)",
            "$1<bpmn:extensionElements>" + element + "</bpmn:extensionElements>")
        : released;
  }

  private static String changed(String process, String model) {
    if (!process.equals("care-case")) {
      return model;
    }
    var elsewhere =
        model.replace(
            "sourceRef=\"Task_SupportFamilyNow\" targetRef=\"Gateway_BackToPlanning\"",
            "sourceRef=\"Task_SupportFamilyNow\" targetRef=\"Gateway_PlanningStarts\"");
    if (elsewhere.equals(model)) {
      throw new IllegalStateException("The step that is to lead elsewhere is not there");
    }
    return elsewhere.replace(
        "  </bpmn:process>\n", NEW.formatted(NEW_TIMER, NEW_TIMER_AT + "Now", NEW_TIMER, SET_OFF));
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.list(Path.of(folder))) {
      files.filter(one -> one.toString().endsWith(ending)).sorted().forEach(found::add);
    }
    return found;
  }
}
