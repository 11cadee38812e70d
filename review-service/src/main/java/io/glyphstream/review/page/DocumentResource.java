package io.glyphstream.review.page;

import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.review.person.Roles;
import io.glyphstream.review.store.ReviewDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Documents, their pages, images and revisions. */
@Path("/review/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN, Roles.SERVICE})
public class DocumentResource {

  private static final int MAX_PAGE = 200;

  @Inject ReviewDatabase database;
  @Inject PageStore store;

  @GET
  @Path("documents")
  @Operation(summary = "Documents, the latest first, or those whose id or text holds the words")
  public List<Documents.Entry> documents(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("failed") @DefaultValue("false") boolean failed,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("offset") @DefaultValue("0") int offset) {
    return database.transaction(
        sql ->
            Documents.list(
                sql, search, failed, Math.max(1, Math.min(limit, MAX_PAGE)), Math.max(0, offset)));
  }

  @GET
  @Path("documents/pages")
  @Operation(summary = "A document's pages")
  public List<Documents.PageEntry> pages(@QueryParam("document") String document) {
    return database.transaction(sql -> Documents.pages(sql, document));
  }

  @GET
  @Path("pages")
  @Operation(summary = "The transcript that holds, or any that was seen")
  public Transcript page(
      @QueryParam("document") String document,
      @QueryParam("page") int pageIndex,
      @QueryParam("run") Long run,
      @QueryParam("revision") Integer revision) {
    return database
        .transaction(
            sql ->
                run == null || revision == null
                    ? Pages.current(sql, document, pageIndex)
                    : Pages.revision(sql, document, pageIndex, run, revision))
        .orElseThrow(() -> new NotFoundException("there is no such page"));
  }

  @GET
  @Path("pages/revisions")
  @Operation(summary = "All revisions that were seen, the latest first")
  public List<Pages.Revision> revisions(
      @QueryParam("document") String document, @QueryParam("page") int pageIndex) {
    return database.transaction(sql -> Pages.history(sql, document, pageIndex));
  }

  @GET
  @Path("pages/image")
  @Produces("image/jpeg")
  @Operation(summary = "The page's grey image, in px as scanned")
  public Response image(
      @QueryParam("document") String document, @QueryParam("page") int pageIndex) {
    Optional<String> uri = database.transaction(sql -> Pages.image(sql, document, pageIndex));
    byte[] jpeg =
        uri.flatMap(ContentReference::parse)
            .flatMap(store::get)
            .orElseThrow(() -> new NotFoundException("the page has no image"));
    return Response.ok(jpeg)
        .header("Cache-Control", "private, max-age=3600")
        .header("ETag", "\"" + uri.get().substring(uri.get().length() - 64) + "\"")
        .build();
  }
}
