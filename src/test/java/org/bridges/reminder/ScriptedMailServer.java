package org.bridges.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers one connection as a test wants, or hangs up in the middle. */
final class ScriptedMailServer implements AutoCloseable {

  /** The answer that ends the connection. */
  static final String HANG_UP = "";

  private final ServerSocket socket;
  private final Map<String, String> answers;

  /**
   * @param answers by the word of the command (RCPT, DATA, the end of the text as ".", QUIT);
   *     everything else is taken
   */
  ScriptedMailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (var connection = socket.accept()) {
      talk(connection);
    } catch (IOException e) {
      // The test closed it.
    }
  }

  private void talk(Socket connection) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    say(connection, "220 office");
    var inText = false;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (inText && !line.equals(".")) {
        continue;
      }
      var word = inText ? "." : line.split("[ :]")[0];
      var answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 ok");
      inText = word.equals("DATA") && answer.startsWith("354");
      if (answer.equals(HANG_UP)) {
        return;
      }
      say(connection, answer);
    }
  }

  private static void say(Socket connection, String line) throws IOException {
    connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    connection.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
