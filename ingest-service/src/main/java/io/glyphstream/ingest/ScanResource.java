package io.glyphstream.ingest;

import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.vision.scan.ScanFormat;
import io.glyphstream.vision.scan.ScanHeader;
import io.glyphstream.vision.scan.ScanReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
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
public class ScanResource {

  private static final String SOURCE = "/glyphstream/upload";

  private final ScanReader reader;
  private final ScanPublisher publisher;

  @Inject
  ScanResource(IngestConfig config, ScanPublisher publisher) {
    this.reader = new ScanReader(config.limits().toScanLimits());
    this.publisher = publisher;
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

  @POST
  @Blocking
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Submit a scan as the request's body")
  public Uni<Response> submit(
      @Parameter(description = "The document's id; send the same one when you try again")
          @QueryParam("document")
          String document,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] scan) {
    return submitChecked(document, contentType, scan);
  }

  @POST
  @Blocking
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Submit a scan as a form's part named \"file\"")
  public Uni<Response> submitForm(
      @QueryParam("document") String document, @RestForm("file") FileUpload file)
      throws IOException {
    if (file == null) {
      return refuse(new Rejection(RejectionReason.NO_VALUE, "the form has no part named file"));
    }
    return submitChecked(document, file.contentType(), Files.readAllBytes(file.uploadedFile()));
  }

  private Uni<Response> submitChecked(String document, String contentType, byte[] scan) {
    String id = document == null ? UUID.randomUUID().toString() : document;
    Outcome<ScanHeader> header =
        DocumentId.check(id).then(accepted -> reader.inspect(scan, contentType));
    return header.fold(accepted -> publish(id, scan, accepted), ScanResource::refuse);
  }

  private Uni<Response> publish(String document, byte[] scan, ScanHeader header) {
    Submitted submitted = new Submitted(document, header.format(), header.pageCount(), scan.length);
    return publisher
        .publish(document, scan, header.format(), SOURCE)
        .replaceWith(() -> Response.accepted(submitted).build());
  }

  /** A store that is away is no fault of the scan: the same request may succeed later. */
  @ServerExceptionMapper
  Response tryLater(StoreUnavailableException e) {
    return Problem.storeUnavailable(e).toResponse();
  }

  private static Uni<Response> refuse(Rejection rejection) {
    return Uni.createFrom().item(Problem.of(rejection).toResponse());
  }
}
