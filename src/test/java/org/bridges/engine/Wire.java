package org.bridges.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection to a server that can lose answers: what is asked arrives, nothing comes back. */
final class Wire implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean losesAnswers;

  /** Leads to a port of the loopback interface. */
  Wire(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** From now on nothing comes back. */
  void loseAnswers() {
    losesAnswers = true;
  }

  /** Breaks all connections. */
  void cut() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      var client = door.accept();
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.addAll(List.of(client, server));
      daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
      daemon(() -> back(server, client));
    }
  }

  private void back(Socket server, Socket client) throws IOException {
    var bytes = new byte[8192];
    for (int read = 0; read >= 0; read = server.getInputStream().read(bytes)) {
      if (!losesAnswers) {
        client.getOutputStream().write(bytes, 0, read);
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
              } catch (IOException broken) {
                // The wire was cut or closed.
              }
            });
  }
}
