package org.bridges.intake.process;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;

/** A form of something that is owed beside a referral, with its words, which are kept first. */
abstract class BesideStep implements TaskStep {

  private final String formId;
  private final String beside;
  private final NotePrompt prompt;

  /**
   * A form.
   *
   * @param beside what of the referral is read beside it, as {@code panel}
   */
  BesideStep(String formId, String beside, NotePrompt prompt) {
    this.formId = formId;
    this.beside = beside;
    this.prompt = prompt;
  }

  /** Keeps the words until the answer is recorded. */
  abstract void keep(UUID referralId, @Nullable String note);

  @Override
  public String formId() {
    return formId;
  }

  @Override
  public Optional<String> aside(OpenTask task) {
    return Optional.of("/referrals/" + referral(task) + "/" + beside);
  }

  @Override
  public Optional<NotePrompt> note(OpenTask task) {
    return Optional.of(prompt);
  }

  @Override
  public void save(OpenTask task, Answer answer) {
    keep(referral(task), answer.note());
  }

  static UUID referral(OpenTask task) {
    return Objects.requireNonNull(task.referralId());
  }
}
