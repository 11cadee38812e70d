package io.glyphstream.review.person;

import io.glyphstream.contracts.store.Sha256;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets browsers keep the page's files, but ask each time whether they still hold: after an update
 * the page and all of its scripts are the new ones. A file's tag is the hash of its content.
 */
@ApplicationScoped
class PageRevalidation {

  private static final String FOLDER = "/review/";
  private static final String API = FOLDER + "api/";
  private static final String INDEX = "index.html";

  private final Map<String, String> tagsByPath = new ConcurrentHashMap<>();

  void register(@Observes Router router) {
    router.get(FOLDER + "*").order(-1).handler(this::handle);
  }

  private void handle(RoutingContext request) {
    Optional<String> tag = tagOf(request.normalizedPath());
    if (tag.isEmpty()) {
      request.next();
      return;
    }
    request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    request.response().putHeader(HttpHeaders.ETAG, tag.get());
    if (tag.get().equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      request.response().setStatusCode(304).end();
    } else {
      request.next();
    }
  }

  /** Empty where there is no such file. */
  private Optional<String> tagOf(String path) {
    if (path.startsWith(API)) {
      return Optional.empty();
    }
    String file = path.equals(FOLDER) ? FOLDER + INDEX : path;
    return Optional.ofNullable(tagsByPath.computeIfAbsent(file, PageRevalidation::hash));
  }

  private static String hash(String file) {
    try (InputStream content =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/resources" + file)) {
      return content == null ? null : "\"" + Sha256.hex(content.readAllBytes()) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
