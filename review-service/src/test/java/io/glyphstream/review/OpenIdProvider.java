package io.glyphstream.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OpenID provider on the loopback address: code flow, tokens signed with RS256. Who signs in is
 * named by the parameters {@code person} and {@code role} that a test adds to the address to which
 * it is sent.
 */
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

  private static final String CLIENT = "glyphstream";
  private static final String SECRET = "a-secret-that-is-at-least-32-characters-long";
  private static final int FOUND = 302;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final long TERM_S = 300;

  private final ObjectMapper json = new ObjectMapper();
  private HttpServer server;
  private String address;
  private KeyPair keys;

  @Override
  public Map<String, String> start() {
    try {
      keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", x -> answer(x, OK, metadata()));
    server.createContext("/keys", x -> answer(x, OK, publicKey()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", address,
        "quarkus.oidc.client-id", CLIENT,
        "quarkus.oidc.credentials.secret", SECRET);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer", address,
        "authorization_endpoint", address + "/authorize",
        "token_endpoint", address + "/token",
        "jwks_uri", address + "/keys");
  }

  private Map<String, Object> publicKey() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "kty", "RSA",
                "kid", "1",
                "use", "sig",
                "alg", "RS256",
                "n", base64(unsigned(key.getModulus())),
                "e", base64(unsigned(key.getPublicExponent())))));
  }

  /** The code says who signs in: nobody but the client can redeem it. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = asked.get("person") + "." + asked.getOrDefault("role", "");
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(FOUND, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> given =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, UNAUTHORIZED, Map.of("error", "invalid_client"));
      return;
    }
    String[] code = given.get("code").split("\\.", -1);
    String signed = signed(code[0], code[1]);
    answer(
        exchange,
        OK,
        Map.of(
            "access_token", signed,
            "id_token", signed,
            "token_type", "Bearer",
            "expires_in", TERM_S));
  }

  private String signed(String person, String role) throws JsonProcessingException {
    long now = Instant.now().getEpochSecond();
    String content =
        base64(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", "1")))
            + "."
            + base64(
                json.writeValueAsBytes(
                    Map.of(
                        "iss", address,
                        "aud", CLIENT,
                        "sub", "id-of-" + person,
                        "preferred_username", person,
                        "groups", role.isEmpty() ? List.of() : List.of(role),
                        "iat", now,
                        "exp", now + TERM_S)));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
