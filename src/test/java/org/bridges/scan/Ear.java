package org.bridges.scan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears one source and keeps every word once, with the place where it was said first. A new word is
 * written down at once, so that a process that is killed has handed over what it heard.
 */
public final class Ear implements AutoCloseable {

  private static final int COUNTED_TOGETHER = 500;

  private final Set<String> known = new HashSet<>();
  private final @Nullable BufferedWriter notes;
  private int uncounted;

  private Ear(@Nullable BufferedWriter notes) {
    this.notes = notes;
  }

  /** An ear that hears nothing: outside a test run. */
  static Ear deaf() {
    return new Ear(null);
  }

  static Ear writingTo(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return new Ear(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether somebody listens. */
  public boolean isListening() {
    return notes != null;
  }

  /** One record, line, mail or row. */
  public synchronized void hear(String place, String text) {
    if (notes == null) {
      return;
    }
    var fresh = new HashSet<String>();
    Words.each(
        text,
        word -> {
          if (known.add(word)) {
            fresh.add(word);
          }
        });
    uncounted++;
    if (!fresh.isEmpty() || uncounted >= COUNTED_TOGETHER) {
      write(place, fresh);
    }
  }

  /** Writes down how much was heard so far. */
  synchronized void note() {
    write("", Set.of());
  }

  @Override
  public void close() {
    note();
  }

  private void write(String place, Set<String> fresh) {
    if (notes == null) {
      return;
    }
    try {
      notes.write("+" + uncounted + "\n");
      for (var word : fresh) {
        notes.write(word + "\t" + place + "\n");
      }
      notes.flush();
      uncounted = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
