package io.makegood;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. It stands in the root package so that the beans of all three modules are found. */
@SpringBootApplication
public class Makegood {
    public static void main(String[] args) {
        SpringApplication.run(Makegood.class, args);
    }
}
