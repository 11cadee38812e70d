package io.glyphstream.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body whose request has been answered already. It is read and forgotten for a while:
 * closing at once would reset the connection, and the answer would be lost with it.
 */
final class UnreadBody {

  private static final long MAX_READING_MS = 5000;

  private UnreadBody() {}

  static void passOver(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    long timer = context.vertx().setTimer(MAX_READING_MS, id -> request.connection().close());
    request.exceptionHandler(e -> context.vertx().cancelTimer(timer));
    request.endHandler(end -> context.vertx().cancelTimer(timer));
    request.handler(bytes -> {});
    request.resume();
  }
}
