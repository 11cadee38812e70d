package io.glyphstream.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts the checks in front of every address of the process, in their order. */
@ApplicationScoped
class DoorFilters {

  /** Before everything else. */
  private static final int FIRST = 2000;

  /** Before authentication (200) too: it costs time, and a sign-in can be forged as well. */
  private static final int BEFORE_AUTHENTICATION = 1000;

  /** After authorization (100), before what services do with a body. */
  private static final int AFTER_AUTHORIZATION = 90;

  private final OriginCheck origin;
  private final DoorKeeper keeper;

  @Inject
  DoorFilters(OriginCheck origin, DoorKeeper keeper) {
    this.origin = origin;
    this.keeper = keeper;
  }

  void register(@Observes Filters filters) {
    filters.register(AnswerHeaders::add, FIRST);
    filters.register(origin::handle, BEFORE_AUTHENTICATION);
    filters.register(keeper::handle, AFTER_AUTHORIZATION);
  }
}
