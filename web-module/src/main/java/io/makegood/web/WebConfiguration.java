package io.makegood.web;

import io.makegood.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Gives controllers the {@link Actor} and {@link Acting} as parameters, and readers their language. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {
    private final ActingPeople people;

    WebConfiguration(ActingPeople people) {
        this.people = people;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(new PlainTexts());
    }

    @Bean
    static SmartInitializingSingleton wholeForms(RequestMappingHandlerAdapter adapter) {
        return () ->
                adapter.setArgumentResolvers(WholeForms.in(Objects.requireNonNull(adapter.getArgumentResolvers())));
    }

    /** Said here, because Boot leaves its own out as soon as a feature has an error page for one case. */
    @Bean
    static DefaultErrorViewResolver errorPages(ApplicationContext context, WebProperties web) {
        return new DefaultErrorViewResolver(context, web.getResources());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    private final class ActingResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Acting.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Acting acting = acting(request);
            return parameter.getParameterType() == Acting.class
                    ? acting
                    : acting.actor().orElseThrow(() -> new AccessDeniedException("No organisation is chosen"));
        }

        private Acting acting(NativeWebRequest request) {
            HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
            if (http == null) {
                throw new IllegalStateException("Not a servlet request");
            }
            return people.in(http).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        }
    }
}
