package io.makegood.web.contract;

import io.makegood.contract.TamperedTerms;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page that says that stored terms were changed from outside; its history can still be read. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TamperedPage implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(TamperedPage.class);
    private static final String TAMPERED = TamperedPage.class.getName();
    private static final Pattern CONTRACT = Pattern.compile("/contracts/[0-9a-f-]{36}");

    @ExceptionHandler(TamperedTerms.class)
    void tampered(TamperedTerms found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("Tampered terms at {}: {}", request.getRequestURI(), found.getMessage());
        request.setAttribute(TAMPERED, true);
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (request.getAttribute(TAMPERED) == null) {
            return null;
        }
        Matcher contract = CONTRACT.matcher(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        ModelAndView page = new ModelAndView("error/tampered", model, status);
        page.addObject("contractUrl", contract.find() ? contract.group() : "");
        return page;
    }
}
