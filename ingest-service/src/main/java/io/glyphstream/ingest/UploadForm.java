package io.glyphstream.ingest;

import io.glyphstream.contracts.text.TerminalText;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;

/**
 * A form with one part, a file named {@code file}. Any other part is refused by its name: whoever
 * sends one expects something of it.
 */
final class UploadForm {

  private static final String PART = "file";
  private static final int MAX_SHOWN_CHARS = 40;

  private final HttpServerRequest request;
  private final Function<HttpServerFileUpload, IncomingScan> receive;
  private final Promise<SpooledScan> spooled;
  private IncomingScan scan;

  /**
   * @param receive starts to receive the file
   * @param spooled completed with the scan, or an {@link UploadRefused}
   */
  UploadForm(
      HttpServerRequest request,
      Function<HttpServerFileUpload, IncomingScan> receive,
      Promise<SpooledScan> spooled) {
    this.request = request;
    this.receive = receive;
    this.spooled = spooled;
  }

  void read() {
    request.setExpectMultipart(true);
    request.uploadHandler(this::take);
    request.endHandler(end -> finish());
  }

  private void take(HttpServerFileUpload part) {
    if (!part.name().equals(PART)) {
      refuse("The form has a part named " + quoted(part.name()) + "; only \"file\" is read.");
    } else if (scan != null) {
      refuse("The form has a second part named \"file\"; send one file a request.");
    } else {
      scan = receive.apply(part);
      part.handler(scan::take);
      part.endHandler(end -> scan.end());
      scan.spooled().onFailure(spooled::tryFail);
    }
  }

  private void finish() {
    if (!request.formAttributes().isEmpty()) {
      String name = request.formAttributes().names().iterator().next();
      refuse(
          "The form has a part named "
              + quoted(name)
              + " that is no file; only the file \"file\" is read.");
    } else if (scan == null) {
      refuse("The form has no file named \"file\".");
    } else {
      scan.spooled().onSuccess(spooled::tryComplete);
    }
  }

  private void refuse(String detail) {
    spooled.tryFail(new UploadRefused(ScanProblem.badForm(detail)));
  }

  /** Short and of one line, whatever it is: terminals show it. */
  private static String quoted(String name) {
    String start = name.substring(0, Math.min(name.length(), MAX_SHOWN_CHARS));
    return "\"" + TerminalText.line(start) + "\"";
  }
}
