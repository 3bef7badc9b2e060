package org.bridges.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bridges.office.DemoDirectory;

/** Somebody with a browser that runs no scripts. */
final class PageVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----between-the-parts";

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private String token = "";

  /** Somebody who has not signed in. */
  PageVisitor(int port) {
    address = "http://localhost:" + port;
  }

  PageVisitor(int port, String user) {
    this(port);
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                user,
                DemoDirectory.PASSWORD,
                URLEncoder.encode(tokenOf("/login"), StandardCharsets.UTF_8));
    send(
        HttpRequest.newBuilder(URI.create(address + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  String page(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  HttpResponse<byte[]> upload(
      UUID caseId, String name, byte[] file, String kind, String releaseId) {
    var found = TOKEN.matcher(page("/cases/" + caseId));
    token = found.find() ? found.group(1) : "";
    return sendFile("/cases/" + caseId + "/documents", name, file, kind, releaseId);
  }

  HttpResponse<byte[]> sendFile(
      String path, String name, byte[] file, String kind, String releaseId) {
    var body = new ByteArrayOutputStream();
    field(body, "_csrf", token);
    field(body, "kind", kind);
    field(body, "releaseId", releaseId);
    part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png", file);
    body.writeBytes(ExampleFiles.bytes("--" + BOUNDARY + "--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private String tokenOf(String path) {
    var found = TOKEN.matcher(page(path));
    return found.find() ? found.group(1) : "";
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    part(body, "name=\"" + name + "\"", ExampleFiles.bytes(value));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(
        ExampleFiles.bytes(
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(ExampleFiles.bytes("\r\n"));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
