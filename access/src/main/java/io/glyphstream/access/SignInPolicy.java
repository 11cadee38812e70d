package io.glyphstream.access;

import java.util.Set;

/** How people sign in, where a service of this process lets them. */
public interface SignInPolicy {

  /** Whether whoever reaches this machine's loopback is let in unasked. */
  boolean isOff();

  /** The roles of people, any of which opens what a token opens. */
  Set<String> roles();
}
