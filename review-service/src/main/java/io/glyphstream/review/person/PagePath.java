package io.glyphstream.review.person;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads from the address that people type to that of the page, whose files are relative to it. */
@ApplicationScoped
class PagePath {

  private static final String TYPED = "/review";

  void redirect(@Observes Router router) {
    router
        .get(TYPED)
        .order(-1)
        .handler(
            request -> {
              if (request.request().path().equals(TYPED)) {
                request.redirect(TYPED + "/");
              } else {
                request.next();
              }
            });
  }
}
