package io.glyphstream.review.answer;

import io.glyphstream.review.answer.AnswerDesk.Given;
import io.glyphstream.review.answer.AnswerDesk.Taken;
import io.glyphstream.review.answer.AnswerDesk.Undoing;
import io.glyphstream.review.person.CurrentReviewer;
import io.glyphstream.review.person.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes answers, undoings and corrections; each is durable when it is answered with 200. */
@Path("/review/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
public class AnswerResource {

  /** A screen of the group mode has fewer. */
  private static final int MAX_BATCH = 500;

  /** A UUID has 36. */
  private static final int MAX_ID_LENGTH = 64;

  private static final Pattern ID = Pattern.compile("[!-~]{1," + MAX_ID_LENGTH + "}");

  @Inject AnswerDesk desk;
  @Inject CurrentReviewer reviewer;

  @POST
  @Path("answers")
  @Operation(
      summary = "Answer samples",
      description =
          "The batch is taken whole. Make each id yourself, and send the same one when you try"
              + " again: it is taken once. Each page that the answers change gets one revision.")
  public List<Taken> answer(List<Given> answers) {
    requireBatch(answers);
    answers.forEach(given -> requireId(given.id()));
    if (answers.stream().anyMatch(given -> given.sample() == null || given.answer() == null)) {
      throw new BadRequestException("an answer names its sample");
    }
    return desk.answer(reviewer.get(), answers);
  }

  @POST
  @Path("undoings")
  @Operation(
      summary = "Undo labels",
      description = "Your own; an admin may undo anybody's. An undoing is a label, too.")
  public List<Taken> undo(List<Undoing> undoings) {
    requireBatch(undoings);
    undoings.forEach(undoing -> requireId(undoing.id()));
    return desk.undo(reviewer.get(), undoings);
  }

  @POST
  @Path("corrections")
  @Operation(summary = "Correct a character in its page, sampled or not")
  public Taken correct(InPlace.Correction correction) {
    requireId(correction.id());
    if (correction.document() == null || correction.box() == null || correction.answer() == null) {
      throw new BadRequestException("a correction names document, box and answer");
    }
    return desk.correct(reviewer.get(), correction);
  }

  private static void requireBatch(List<?> batch) {
    if (batch == null || batch.isEmpty() || batch.size() > MAX_BATCH) {
      throw new BadRequestException("a batch has 1 to " + MAX_BATCH + " entries");
    }
  }

  private static void requireId(String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new BadRequestException(
          "an id has 1 to " + MAX_ID_LENGTH + " visible ASCII characters");
    }
  }
}
