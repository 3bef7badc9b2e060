package org.bridges.office;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one office: its database, and what else the next start must know. One run at a time
 * holds it; the hold ends with its process, however that ends.
 */
public final class OfficeFolder implements AutoCloseable {

  private final Path folder;
  private final RandomAccessFile lockFile;
  private final boolean lasts;

  private OfficeFolder(Path folder, boolean lasts) throws IOException {
    this.folder = folder;
    this.lockFile = locked(folder.resolve("run.lock"));
    this.lasts = lasts;
  }

  /** What has been finished in this folder and is not done again. */
  enum Done {
    DATABASE_MADE,
    CASES_MADE;

    String fileName() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Takes the folder for this process; it is made where there is none.
   *
   * @throws OfficeClosed when another run has it, or it is not ours
   */
  static OfficeFolder open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      requireOurs(folder);
      return new OfficeFolder(folder, true);
    } catch (AccessDeniedException denied) {
      throw new OfficeClosed("This user may not write to %s.".formatted(folder), denied);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder that is gone when it is closed. */
  public static OfficeFolder temporary() {
    try {
      return new OfficeFolder(Files.createTempDirectory("bridges-office"), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place of a file or folder inside. */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  boolean has(Done done) {
    return Files.exists(resolve(done.fileName()));
  }

  void mark(Done done) {
    write(done.fileName(), "");
  }

  /** How far the office's clock is ahead of the machine's; zero in a new folder. */
  Duration clockOffset() {
    try {
      var kept = resolve("clock");
      return Files.exists(kept) ? Duration.parse(Files.readString(kept)) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keepClockOffset(Duration ahead) {
    write("clock", ahead.toString());
  }

  /** The file with the invented key around the identities of this folder's database. */
  Path vaultKey() {
    var file = resolve("vault-key");
    if (!Files.exists(file)) {
      var key = new byte[32];
      new SecureRandom().nextBytes(key);
      write("vault-key", Base64.getEncoder().encodeToString(key));
    }
    return file;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
      if (!lasts) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The old content or the new, whenever the process ends. */
  private void write(String name, String content) {
    try {
      var fresh = Files.writeString(resolve(name + ".new"), content);
      Files.move(
          fresh,
          resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL takes a folder of its own user only, and would say so in its own words. */
  private static void requireOurs(Path folder) throws IOException {
    var probe = Files.createTempFile("bridges", ".owner");
    try {
      var owner = Files.getOwner(folder);
      if (!owner.equals(Files.getOwner(probe))) {
        throw new OfficeClosed(
            "The folder %s belongs to %s. Run as that user, or remove it to begin anew."
                .formatted(folder, owner.getName()));
      }
    } finally {
      Files.delete(probe);
    }
  }

  private static RandomAccessFile locked(Path path) throws IOException {
    var file = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = file.getChannel().tryLock();
    if (lock == null) {
      var holder = file.readLine();
      file.close();
      throw new OfficeClosed(
          "Another run of the office uses %s (process %s). Stop that one first."
              .formatted(path.getParent(), holder));
    }
    file.setLength(0);
    file.writeBytes(ProcessHandle.current().pid() + "\n");
    return file;
  }
}
