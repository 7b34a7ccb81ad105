package io.makegood.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Reads forms into their records and refuses (400) a request that leaves out what every page of ours sends: a script's or an
 * old page's. What a record replaces itself in its constructor, such as a box that is not ticked, and what is
 * {@link Nullable} may be left out; so no form record holds a null that its type denies.
 */
final class WholeForms extends ServletModelAttributeMethodProcessor {
    private WholeForms(boolean annotationNotRequired) {
        super(annotationNotRequired);
    }

    /** The same resolvers with these in the places of Spring's two: the first for parameters with the annotation, then the rest. */
    static List<HandlerMethodArgumentResolver> in(List<HandlerMethodArgumentResolver> resolvers) {
        List<HandlerMethodArgumentResolver> all = new ArrayList<>();
        boolean annotationNotRequired = false;
        for (HandlerMethodArgumentResolver resolver : resolvers) {
            boolean forForms = resolver instanceof ServletModelAttributeMethodProcessor;
            all.add(forForms ? new WholeForms(annotationNotRequired) : resolver);
            annotationNotRequired |= forForms;
        }
        return all;
    }

    @Override
    protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
        try {
            super.constructAttribute(binder, request);
        } catch (BeanInstantiationException refused) {
            if (!(refused.getCause() instanceof NullPointerException)) {
                throw refused;
            }
            binder.getBindingResult()
                    .addError(new ObjectError(binder.getObjectName(), "Has a row or value that is none"));
        }
        Object form = binder.getTarget();
        if (form instanceof Record record && !binder.getBindingResult().hasErrors()) {
            missing(record, "", path -> binder.getBindingResult()
                    .addError(new FieldError(binder.getObjectName(), path, "was not sent")));
        }
    }

    private static void missing(Record form, String path, Consumer<String> missing) {
        for (RecordComponent part : form.getClass().getRecordComponents()) {
            String name = path + part.getName();
            Object sent = value(form, part);
            switch (sent) {
                case null -> {
                    if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        missing.accept(name);
                    }
                }
                case Record nested -> missing(nested, name + ".", missing);
                case List<?> rows -> missing(rows, name, missing);
                default -> {
                    // A value that was sent.
                }
            }
        }
    }

    private static void missing(List<?> rows, String name, Consumer<String> missing) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof Record nested) {
                missing(nested, name + "[" + row + "].", missing);
            }
        }
    }

    private static @Nullable Object value(Record form, RecordComponent part) {
        ReflectionUtils.makeAccessible(part.getAccessor());
        return ReflectionUtils.invokeMethod(part.getAccessor(), form);
    }
}
