package org.bridges.office;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/** A mail server that answers at once: a greeting of two lines would wait 40 ms between them. */
public final class PromptMailServer extends GreenMail {

  /**
   * A server on loopback, not started yet.
   *
   * @param port 0 for any
   */
  public PromptMailServer(int port) {
    super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    var services = super.createServices(setups, managers);
    services.replaceAll((protocol, usual) -> new Prompt(usual.getServerSetup(), managers));
    return services;
  }

  private static final class Prompt extends SmtpServer {

    Prompt(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
      client.setTcpNoDelay(true);
      super.handleClientSocket(client);
    }
  }
}
