package org.bridges.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bridges.engine.EngineTasks;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.TaskStep.NotePrompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person does with a task: take it, put it back, complete it. */
@Service
public class TaskDesk {

  private static final int LONGEST_NOTE = 4000;

  private final Worklist worklist;
  private final EngineTasks engine;
  private final FormAnswers answers;
  private final PersonalWork personal;
  private final Map<String, TaskStep> steps;

  TaskDesk(
      Worklist worklist,
      EngineTasks engine,
      FormAnswers answers,
      PersonalWork personal,
      List<TaskStep> steps) {
    this.worklist = worklist;
    this.engine = engine;
    this.answers = answers;
    this.personal = personal;
    this.steps = steps.stream().collect(Collectors.toMap(TaskStep::formId, Function.identity()));
  }

  /**
   * A task with everything that its page shows.
   *
   * @param form the Camunda Form as JSON
   * @param values variables and display data for the form
   * @param aside path of a fragment to show beside the form
   */
  public record Sheet(
      OpenTask task,
      String form,
      Map<String, Object> values,
      Optional<NotePrompt> note,
      Optional<String> aside) {}

  /** The task's form, its values and its box for free text. */
  public Sheet sheet(UUID id) {
    var task = worklist.task(id);
    var values = new HashMap<String, Object>(worklist.values(id));
    var step = steps.get(task.formId());
    if (step == null) {
      return new Sheet(task, form(task), values, Optional.empty(), Optional.empty());
    }
    values.putAll(step.formData(task));
    return new Sheet(task, form(task), values, step.note(task), step.aside(task));
  }

  /**
   * Takes the task.
   *
   * @throws WrongState when somebody else has it or it is done
   */
  public void claim(UUID id, String user) {
    var task = requireOpen(id);
    if (!user.equals(task.assignee())) {
      engine.assign(
          worklist.presentKey(id), user, task.assignee() != null && personal.isFree(task));
    }
  }

  /** Puts the task back on the group's list. */
  public void unclaim(UUID id, String user) {
    var task = requireOpen(id);
    if (!user.equals(task.assignee())) {
      throw new WrongState("not-yours", "Only the person who has the task can put it back.");
    }
    engine.unassign(worklist.presentKey(id));
  }

  /**
   * Checks the answers, stores the free text, then completes the task in Camunda.
   *
   * @throws Refused when the answers cannot be taken: nothing was completed
   * @throws WrongState when the task is done, or somebody else has it
   */
  public void complete(UUID id, Map<String, Object> sent, @Nullable String note, String user) {
    var task = requireOpen(id);
    if (!user.equals(task.assignee()) && !personal.isFree(task)) {
      throw new WrongState("task-taken", "Somebody else has this task. Ask to have it put back.");
    }
    var values = answers.accept(form(task), sent);
    var answer = new TaskStep.Answer(values, checkedNote(task, note), user);
    var step = steps.get(task.formId());
    if (step != null) {
      step.check(task, answer);
    }
    if (!user.equals(task.assignee())) {
      claim(id, user);
    }
    if (step != null) {
      step.save(task, answer);
    }
    worklist.completingBy(id, user);
    engine.complete(worklist.presentKey(id), values);
  }

  private @Nullable String checkedNote(OpenTask task, @Nullable String note) {
    var text = note == null || note.isBlank() ? null : note.strip();
    var step = steps.get(task.formId());
    var prompt = step == null ? Optional.<NotePrompt>empty() : step.note(task);
    if (text == null && prompt.filter(NotePrompt::required).isPresent()) {
      throw new Refused("NOTE_MISSING", "Please write: " + prompt.get().label());
    }
    if (text != null && text.length() > LONGEST_NOTE) {
      throw new Refused("NOTE_TOO_LONG", "The note is longer than " + LONGEST_NOTE + " letters.");
    }
    if (text != null && text.codePoints().anyMatch(TaskDesk::cannotBeShown)) {
      throw new Refused(
          "NOTE_UNREADABLE", "The note has a character that cannot be shown. Type it again.");
    }
    return text;
  }

  /** Control characters other than line breaks and tabs, and halves of a character. */
  private static boolean cannotBeShown(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private OpenTask requireOpen(UUID id) {
    var task = worklist.task(id);
    if (!task.isOpen()) {
      throw new WrongState("task-gone", "This task was done or taken back meanwhile.");
    }
    return task;
  }

  private String form(OpenTask task) {
    var key = worklist.engineKey(task.id());
    return key.isPresent()
        ? engine.form(key.getAsLong(), task.formId())
        : EngineTasks.file(task.formId());
  }
}
