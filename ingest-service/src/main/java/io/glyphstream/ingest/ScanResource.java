package io.glyphstream.ingest;

import io.glyphstream.access.BearerTokens;
import io.glyphstream.access.Problem;
import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.vision.sandbox.SandboxUnavailableException;
import io.glyphstream.vision.scan.ScanFormat;
import io.glyphstream.vision.scan.ScanHeader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Takes scans over HTTP and puts them on the {@code scans} topic. */
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "202",
    description = "The scan is on its topic; its transcripts will name the document.",
    content = @Content(schema = @Schema(implementation = ScanResource.Submitted.class)))
@APIResponse(
    responseCode = "4XX",
    description = "The scan can't be read: its size, format or dimensions say so already.",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
    responseCode = "503",
    description = "The scan can't be taken now: send it again after Retry-After seconds.",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ScanResource {

  private static final String SOURCE = "/glyphstream/upload";
  private static final Logger LOG = Logger.getLogger(ScanResource.class);
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(20);

  private final DoorInspector inspector;
  private final ScanPublisher publisher;
  private final UploadLanes lanes;
  private final RoutingContext request;
  private final SecurityIdentity identity;

  @Inject
  ScanResource(
      DoorInspector inspector,
      ScanPublisher publisher,
      UploadLanes lanes,
      RoutingContext request,
      SecurityIdentity identity) {
    this.inspector = inspector;
    this.publisher = publisher;
    this.lanes = lanes;
    this.request = request;
    this.identity = identity;
  }

  /**
   * What an accepted upload became.
   *
   * @param document the id under which its transcripts will appear
   * @param format as recognised
   * @param pages of the file
   * @param sizeBytes of the file
   */
  public record Submitted(String document, ScanFormat format, int pages, long sizeBytes) {}

  /** The body has come in already: {@link UploadFilter}. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Submit a scan as the request's body, or as a form's only part, \"file\"")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Uni<Response> submit(
      @Parameter(description = "The document's id; send the same one when you try again")
          @QueryParam("document")
          String document) {
    SpooledScan scan = UploadFilter.scanOf(request);
    String id = document == null ? UUID.randomUUID().toString() : document;
    String sender = identity.hasRole(BearerTokens.ROLE) ? identity.getPrincipal().getName() : "";
    return lanes.run(scan.sizeBytes(), () -> submitChecked(id, scan, sender));
  }

  private Response submitChecked(String id, SpooledScan scan, String sender) {
    byte[] bytes;
    try {
      bytes = scan.read();
    } catch (IOException e) {
      // Also where the client has gone: its file is closed then.
      LOG.debugf(e, "an upload's file can't be read");
      return ScanProblem.toResponse(ScanProblem.diskUnavailable());
    }
    Outcome<ScanHeader> header =
        DocumentId.check(id).then(accepted -> inspector.inspect(bytes, scan.contentType()));
    return header.fold(
        accepted -> publish(id, bytes, accepted, sender),
        rejection -> ScanProblem.toResponse(ScanProblem.of(rejection)));
  }

  private Response publish(String document, byte[] scan, ScanHeader header, String sender) {
    publisher.publish(document, scan, header.format(), SOURCE).await().atMost(BROKER_PATIENCE);
    if (!sender.isEmpty()) {
      LOG.infof("%s uploaded a %s of %d bytes", sender, header.format(), scan.length);
    }
    Submitted submitted = new Submitted(document, header.format(), header.pageCount(), scan.length);
    return Response.accepted(submitted).build();
  }

  /** A store that is away is no fault of the scan: the same request may succeed later. */
  @ServerExceptionMapper
  Response tryLater(StoreUnavailableException e) {
    return ScanProblem.toResponse(ScanProblem.storeUnavailable(e));
  }

  @ServerExceptionMapper
  Response tryLater(SandboxUnavailableException e) {
    LOG.warn(e.getMessage());
    return ScanProblem.toResponse(ScanProblem.sandboxUnavailable());
  }

  @ServerExceptionMapper
  Response tryLater(TimeoutException e) {
    return ScanProblem.toResponse(ScanProblem.brokerUnavailable());
  }
}
