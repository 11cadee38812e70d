package io.glyphstream.trainer.registry;

/**
 * The champion that a challenger was compared with is champion no longer. The caller compares the
 * challenger with the new one and asks again.
 */
public final class StaleChampionException extends RegistryException {

  private static final long serialVersionUID = 1L;

  StaleChampionException(String compared, String champion) {
    super("%s is not the champion any more, %s is; compare again".formatted(compared, champion));
  }
}
