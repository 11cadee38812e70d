package io.glyphstream.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set of the review service. */
@ConfigMapping(prefix = "glyphstream.review")
public interface ReviewConfig {

  /** How people sign in. */
  @WithDefault("auto")
  SignInMode signIn();

  /** Who may sign in with {@code users}, by name. */
  Map<String, User> users();

  /** Share of the samples that two people are asked about in any case, to measure agreement. */
  @WithDefault("0.05")
  double shownTwice();

  /** Where H2 keeps its database, without the ending {@code .mv.db}. */
  String h2File();

  /** Pages' grey images. */
  PageImages pageImages();

  /** How people sign in. */
  enum SignInMode {
    /** {@code OFF} where only this machine is listened to, else {@code USERS}. */
    AUTO,
    /** Nobody signs in; refused unless only this machine is listened to. */
    OFF,
    /** The configured users, with a form. */
    USERS,
    /** By OpenID Connect, as the keys {@code quarkus.oidc} say. */
    OIDC
  }

  /** A person who may sign in. */
  interface User {

    /** What {@code ./glyphstream password} printed. */
    String passwordHash();

    /** {@code reviewer}, {@code admin} or both. */
    @WithDefault("reviewer")
    List<String> roles();
  }

  /** Pages' grey images. */
  interface PageImages {

    /** After this a page's image is deleted; for ever if absent. */
    Optional<Duration> keepFor();
  }
}
