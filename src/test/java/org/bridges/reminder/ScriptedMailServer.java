package org.bridges.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bridges.scan.Ear;
import org.bridges.scan.RunScan;
import org.bridges.scan.Source;
import org.jspecify.annotations.Nullable;

/** A mail server that answers, refuses, hangs or hangs up as a test wants, and counts its mails. */
final class ScriptedMailServer implements AutoCloseable {

  /** The answer that ends the connection. */
  static final String HANG_UP = "";

  /** The answer that does not come. */
  static final String HANG = "...";

  /** What it says to a word of the client's. */
  interface Script {

    /**
     * @param word GREETING, a command's first word, or "." for the end of the text
     * @param recipient address of the mail, empty before it was said
     * @return null for the usual answer
     */
    @Nullable String answer(String word, String recipient);
  }

  /** A command for one recipient. */
  record Heard(String word, String recipient, Instant at) {}

  private final ServerSocket socket;
  private final Script script;
  private final Ear ear = RunScan.ear(Source.MAIL, "scripted-mail-server");
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final List<Whole> texts = new CopyOnWriteArrayList<>();

  /** A text that came whole, and when its end was there. */
  record Whole(String text, Instant at) {}

  /** Any free port; everything that the answers do not name is taken. */
  ScriptedMailServer(Map<String, String> answers) throws IOException {
    this((word, recipient) -> answers.get(word));
  }

  ScriptedMailServer(Script script) throws IOException {
    this.script = script;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** When a word was said for a recipient. */
  List<Instant> moments(String word, String recipient) {
    return heard.stream()
        .filter(one -> one.word().equals(word) && one.recipient().equals(recipient))
        .map(Heard::at)
        .toList();
  }

  int connections() {
    return (int) heard.stream().filter(one -> one.word().equals("GREETING")).count();
  }

  /** Texts that came whole, answered or not, with this line among them. */
  int texts(String line) {
    return (int) texts.stream().filter(one -> one.text().contains("\n" + line + "\n")).count();
  }

  /** The texts that came whole. */
  List<Whole> mails() {
    return List.copyOf(texts);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> talk(connection));
      } catch (IOException e) {
        // The test closed it.
      }
    }
  }

  private void talk(Socket connection) {
    try (connection) {
      converse(connection);
    } catch (IOException e) {
      // The client went.
    }
  }

  private void converse(Socket connection) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    var recipient = "";
    var goesOn = answer(connection, "GREETING", recipient, "220 office");
    while (goesOn) {
      var line = lines.readLine();
      if (line == null) {
        return;
      }
      var word = line.split("[ :]")[0];
      if (word.equals("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      }
      goesOn = answer(connection, word, recipient, word.equals("DATA") ? "354 go on" : "250 ok");
      if (goesOn && word.equals("DATA") && isUsual(word, recipient)) {
        var text = text(lines);
        texts.add(new Whole(text, Instant.now()));
        ear.hear("mail", text);
        goesOn = answer(connection, ".", recipient, "250 ok");
      }
    }
  }

  private boolean isUsual(String word, String recipient) {
    return script.answer(word, recipient) == null;
  }

  /** A text that breaks off before its end is none. */
  private static String text(BufferedReader lines) throws IOException {
    var text = new StringBuilder("\n");
    for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("broken off");
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** Whether the talk goes on. */
  private boolean answer(Socket connection, String word, String recipient, String usual)
      throws IOException {
    heard.add(new Heard(word, recipient, Instant.now()));
    var scripted = script.answer(word, recipient);
    var answer = scripted == null ? usual : scripted;
    if (answer.equals(HANG_UP)) {
      return false;
    }
    if (answer.equals(HANG)) {
      return connection.getInputStream().readAllBytes().length < 0;
    }
    connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    connection.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    ear.close();
    socket.close();
    for (var connection : open) {
      connection.close();
    }
  }
}
