package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.web.ActingPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Looks whether the contract of an address is there for the one who asks, before anything else of the request is read: so
 * another organisation's contract looks like one that is not there even to a request that is wrong in other ways. The
 * queries look again.
 */
@Configuration(proxyBeanMethods = false)
class ContractDoor implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ROOM = "/contracts/";

    private final ActingPeople people;
    private final Contracts contracts;

    ContractDoor(ActingPeople people, Contracts contracts) {
        this.people = people;
        this.contracts = contracts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/contracts/*/**").excludePathPatterns("/contracts/new/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        actor(request).ifPresent(actor -> contracts.of(actor, ContractId.parse(named(request))));
        return true;
    }

    private Optional<Actor> actor(HttpServletRequest request) {
        return people.in(request).flatMap(acting -> acting.actor());
    }

    private static String named(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String rest = path.substring(ROOM.length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
