package io.makegood.web.contract.search;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.negotiation.change.PartKind;
import io.makegood.negotiation.thread.Remark;
import io.makegood.negotiation.thread.Talk;
import io.makegood.negotiation.thread.Talks;
import io.makegood.party.Actor;
import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Chapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds words in the terms of every version, as they read in the reader's language, and in what the reader may see of threads. */
@Component
class Search {
    static final int SHORTEST = 2;
    static final int LONGEST = 200;
    private static final int MOST = 100;

    private final Contracts contracts;
    private final Talks talks;
    private final MessageSource texts;

    Search(Contracts contracts, Talks talks, MessageSource texts) {
        this.contracts = contracts;
        this.talks = talks;
        this.texts = texts;
    }

    /** {@code more} says that only the first ones are told. */
    record Found(List<InTerms> terms, List<InThread> threads, boolean more) {
        boolean isEmpty() {
            return terms.isEmpty() && threads.isEmpty();
        }
    }

    /** A place in the terms; versions in which it reads the same are named together, the newest first. */
    record InTerms(String chapter, String heading, Snippet snippet, List<Integer> versions) {}

    /** A comment, or a note that only the reader's own side has. */
    record InThread(String anchor, String title, Snippet snippet, boolean note) {}

    Found of(Actor actor, ContractId id, String words) {
        if (words.codePointCount(0, words.length()) < SHORTEST || words.length() > LONGEST) {
            return new Found(List.of(), List.of(), false);
        }
        List<InTerms> terms = inTerms(contracts.versions(actor, id).all().reversed(), words);
        List<InThread> threads = talks.all(actor, id).stream()
                .flatMap(talk -> inTalk(talk, words))
                .toList();
        return new Found(
                terms.stream().limit(MOST).toList(),
                threads.stream().limit(MOST).toList(),
                terms.size() > MOST || threads.size() > MOST);
    }

    private static List<InTerms> inTerms(List<Version> newestFirst, String words) {
        record Place(String chapter, String heading, Snippet snippet) {}
        Map<Place, List<Integer>> places = new LinkedHashMap<>();
        for (Version version : newestFirst) {
            for (Chapter chapter : ReadableTerms.of(version.terms(), LocaleContextHolder.getLocale())
                    .chapters()) {
                first(chapter, words)
                        .map(snippet ->
                                new Place(chapter.id(), chapter.heading().toString(), snippet))
                        .ifPresent(place -> places.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(version.number()));
            }
        }
        return places.entrySet().stream()
                .map(one -> new InTerms(
                        one.getKey().chapter(),
                        one.getKey().heading(),
                        one.getKey().snippet(),
                        one.getValue()))
                .toList();
    }

    /** The first place of a chapter: its text, then what computes, then its heading. */
    private static Optional<Snippet> first(Chapter chapter, String words) {
        return Stream.of(
                        Stream.of(chapter.text()),
                        chapter.blocks().stream().flatMap(Search::values),
                        Stream.of(chapter.heading().toString()))
                .flatMap(part -> part)
                .flatMap(text -> Snippet.in(text, words).stream())
                .findFirst();
    }

    private static Stream<String> values(Block block) {
        Stream<String> lines = block.lines().stream().map(line -> line.label() + ": " + line.value());
        Stream<String> rows = block.grids().stream()
                .flatMap(grid -> Stream.concat(
                        Stream.of(grid.caption()), grid.rows().stream().map(row -> String.join(" · ", row.cells()))));
        return Stream.concat(Stream.concat(Stream.of(block.title()), lines), rows);
    }

    private Stream<InThread> inTalk(Talk talk, String words) {
        return Stream.concat(
                talk.comments().stream().flatMap(comment -> in(talk, comment, false, words)),
                talk.notes().stream().flatMap(note -> in(talk, note, true, words)));
    }

    private Stream<InThread> in(Talk talk, Remark remark, boolean note, String words) {
        return Snippet.in(remark.body(), words).stream()
                .map(snippet -> new InThread(talk.anchor().toString(), title(talk), snippet, note));
    }

    private String title(Talk talk) {
        PartKind kind = talk.anchor().part().kind();
        String word = texts.getMessage(
                "negotiation.part." + kind.name(),
                new Object[] {talk.anchor().part().id()},
                LocaleContextHolder.getLocale());
        return talk.anchor().part().id().isEmpty() || kind == PartKind.SEQUENCE
                ? word
                : word + ": " + talk.anchor().part().id();
    }
}
