package org.bridges.provider;

import java.net.URI;
import org.bridges.provider.ProviderSetup.OfficeAddress;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/**
 * An OpenID Connect provider of its own on loopback: discovery, sign-in page, proof key, tokens,
 * keys, user info, end of session.
 */
public final class TestProvider implements AutoCloseable {

  static final String CLIENT = "bridges-office";
  static final String SECRET = "invented-client-secret";

  private final AnnotationConfigServletWebServerApplicationContext context;
  private final TokenMaker tokens = new TokenMaker();
  private final URI issuer;

  private TestProvider(URI issuer, String office) {
    this.issuer = issuer;
    context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean("issuer", URI.class, () -> issuer);
    context.registerBean(OfficeAddress.class, () -> new OfficeAddress(office));
    context.registerBean(TokenMaker.class, () -> tokens);
    context.register(ProviderSetup.class);
    context.refresh();
  }

  /**
   * Starts it.
   *
   * @param issuer its address on loopback: by another name than the office's, so that it is another
   *     site for a browser
   * @param office the address of the one office that may ask
   */
  static TestProvider start(URI issuer, String office) {
    return new TestProvider(issuer, office);
  }

  URI issuer() {
    return issuer;
  }

  /** Adds the person, or changes what is known about them. */
  public ProviderUser knows(ProviderUser user) {
    tokens.users().put(user.login(), user);
    return user;
  }

  /** The next token that says who somebody is has this fault. */
  void spoilsNextToken(Trouble trouble) {
    tokens.spoilNext(trouble);
  }

  @Override
  public void close() {
    context.close();
  }
}
