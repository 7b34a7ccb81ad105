package io.makegood.web;

import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Maps what went wrong to the page that says so; everything not named here is a 500. */
@ControllerAdvice
class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler(NotFound.class)
    void notFound(NotFound missing, HttpServletResponse response) throws IOException {
        LOG.debug("Not found: {}", missing.getMessage());
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotPermitted.class)
    void notPermitted(NotPermitted refused, HttpServletResponse response) throws IOException {
        LOG.debug("Not permitted: {}", refused.getMessage());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Two people did the same at the same time, and the database let one through. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    void conflict(RuntimeException conflict, HttpServletResponse response) throws IOException {
        LOG.warn("Conflict: {}", conflict.getMessage());
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
