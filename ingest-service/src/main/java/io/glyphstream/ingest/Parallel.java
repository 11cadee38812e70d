package io.glyphstream.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same work for many inputs at once. */
final class Parallel {

  private Parallel() {}

  /**
   * The results in the inputs' order.
   *
   * @throws RuntimeException the first that the work threw, after all work has ended
   * @throws CancellationException if this thread is interrupted
   */
  static <I, O> List<O> map(ExecutorService workers, List<I> inputs, Function<I, O> work) {
    try {
      List<O> results = new ArrayList<>();
      for (Future<O> result :
          workers.invokeAll(
              inputs.stream().<Callable<O>>map(input -> () -> work.apply(input)).toList())) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
