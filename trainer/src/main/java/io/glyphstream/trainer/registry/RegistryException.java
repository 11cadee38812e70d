package io.glyphstream.trainer.registry;

import java.io.IOException;

/**
 * A registry can't do what was asked; nothing was changed, and the message says why. Asking again
 * gives the same answer until somebody changes the registry or the request.
 */
public class RegistryException extends IOException {

  private static final long serialVersionUID = 1L;

  RegistryException(String message) {
    super(message);
  }
}
