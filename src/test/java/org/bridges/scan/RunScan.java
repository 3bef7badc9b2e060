package org.bridges.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the whole test run says, also in processes of their own: each source has an ear, and each
 * ear a file in the folder of the run.
 */
public final class RunScan {

  /** System property: the folder of the run. Without it nobody listens, as in a development run. */
  public static final String FOLDER = "bridges.scan-folder";

  private static final List<Ear> EARS = new CopyOnWriteArrayList<>();

  private RunScan() {}

  /**
   * A new ear; to be closed when its source ends.
   *
   * @param name of the source, for the file and the report
   */
  public static synchronized Ear ear(Source source, String name) {
    var folder = System.getProperty(FOLDER);
    if (folder == null) {
      return Ear.deaf();
    }
    var file =
        "%s.%s.%d-%d".formatted(source, name, ProcessHandle.current().pid(), EARS.size() + 1);
    var ear = Ear.writingTo(Path.of(folder).toAbsolutePath().resolve(file));
    EARS.add(ear);
    return ear;
  }

  /** Has every ear of this process write down how much it has heard. */
  static void note() {
    EARS.forEach(Ear::note);
  }
}
