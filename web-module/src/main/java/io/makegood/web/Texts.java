package io.makegood.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Collects the texts of all features: every {@code i18n/<feature>-messages.properties} on the class path. */
@Configuration(proxyBeanMethods = false)
class Texts {
    @Bean
    static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.ENGLISH);
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*-messages.properties")) {
            String file = String.valueOf(bundle.getFilename());
            texts.addBasenames("i18n/" + file.substring(0, file.length() - ".properties".length()));
        }
        return texts;
    }
}
