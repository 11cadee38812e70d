package io.glyphstream.review.privacy;

import io.glyphstream.review.person.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Deletes documents on an admin's word. */
@Path("/review/api")
@RolesAllowed(Roles.ADMIN)
public class DeletionResource {

  @Inject DocumentDeletion deletion;

  @DELETE
  @Path("documents")
  @Operation(
      summary = "Delete a document",
      description =
          "Its transcripts, samples and images; its labels stay without crops, and are not trained"
              + " on.")
  public void delete(@QueryParam("document") String document) {
    if (document == null || document.isEmpty()) {
      throw new BadRequestException("a document is named");
    }
    deletion.delete(document);
  }
}
