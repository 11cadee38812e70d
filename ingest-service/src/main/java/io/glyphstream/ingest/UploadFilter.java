package io.glyphstream.ingest;

import io.glyphstream.access.Problem;
import io.glyphstream.vision.scan.ScanReader;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Receives the body of {@code POST /scans} before the resource is called. No thread waits for a
 * client, so that those who send slowly or nothing are in nobody's way.
 */
@ApplicationScoped
class UploadFilter {

  /** After authentication and authorization. */
  private static final int AFTER_DOORS = 50;

  /** What a form may add to the bytes of its file. */
  private static final int FORM_BYTES = 1 << 16;

  /** The path as REST finds it: matrix parameters are no part of it. */
  private static final Pattern PATH = Pattern.compile("/scans(;[^/]*)?/?(;[^/]*)?");

  private final IngestConfig.Uploads config;
  private final ScanReader reader;
  private final IncomingScan.Surroundings shared;

  @Inject
  UploadFilter(IngestConfig config, UploadBudget budget, Vertx vertx) {
    this.config = config.uploads();
    this.reader = new ScanReader(config.limits().toScanLimits());
    this.shared = new IncomingScan.Surroundings(vertx, reader, budget, config.uploads().folder());
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, AFTER_DOORS);
  }

  /** The scan that the request has brought; null if it has not come by this filter. */
  static SpooledScan scanOf(RoutingContext context) {
    return context.get(UploadFilter.class.getName());
  }

  private void handle(RoutingContext context) {
    if (context.request().method() != HttpMethod.POST
        || !PATH.matcher(context.normalizedPath()).matches()) {
      context.next();
    } else {
      reader
          .refuseSize(announcedBytes(context.request()))
          .map(ScanProblem::of)
          .ifPresentOrElse(problem -> ScanProblem.answer(problem, context), () -> receive(context));
    }
  }

  /** What a form announces is more than its file. */
  private static long announcedBytes(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long bytes = length == null ? 0 : Long.parseLong(length);
    return isForm(request) ? Math.max(0, bytes - FORM_BYTES) : bytes;
  }

  private void receive(RoutingContext context) {
    Promise<SpooledScan> spooled = Promise.promise();
    BodyDeadline deadline = BodyDeadline.start(context, config, spooled);
    context.request().exceptionHandler(e -> spooled.tryFail(new UploadRefused(broken(e))));
    if (isForm(context.request())) {
      new UploadForm(
              context.request(),
              part -> begin(context, deadline, new IncomingScan(shared, part, part.contentType())),
              spooled)
          .read();
    } else {
      readBody(context, deadline, spooled);
    }
    spooled
        .future()
        .onComplete(done -> deadline.stop())
        .onSuccess(scan -> goOn(context, scan))
        .onFailure(e -> answer(context, e));
    if ("100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
      context.response().writeContinue();
    }
    context.request().resume();
  }

  private void readBody(
      RoutingContext context, BodyDeadline deadline, Promise<SpooledScan> spooled) {
    HttpServerRequest request = context.request();
    String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
    IncomingScan scan = begin(context, deadline, new IncomingScan(shared, request, contentType));
    scan.spooled().onSuccess(spooled::tryComplete).onFailure(spooled::tryFail);
    request.handler(scan::take);
    request.endHandler(end -> scan.end());
  }

  private static IncomingScan begin(
      RoutingContext context, BodyDeadline deadline, IncomingScan scan) {
    context.addEndHandler(done -> scan.forget());
    deadline.unless(scan::isPaused);
    return scan;
  }

  private static void goOn(RoutingContext context, SpooledScan scan) {
    context.put(UploadFilter.class.getName(), scan);
    context.next();
  }

  private static void answer(RoutingContext context, Throwable e) {
    if (e instanceof UploadRefused refused) {
      ScanProblem.answer(refused.problem(), context);
    } else {
      context.fail(e);
    }
  }

  private static Problem broken(Throwable e) {
    return ScanProblem.badForm("The body can't be read: " + e.getMessage());
  }

  private static boolean isForm(HttpServerRequest request) {
    String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
