package org.sayso.model;

import java.util.List;

/**
 * What a learned reader holds likely about the tokens of a text, before anything is decided: where
 * somebody may be said to say something, and for each such place which tokens may be its source,
 * cue and content.
 *
 * @param candidates in text order; more of them than there are attributions
 */
public record Evidence(List<Candidate> candidates) {

  /** Copies the list. */
  public Evidence {
    candidates = List.copyOf(candidates);
  }

  /** Nothing to go by. */
  public static Evidence none() {
    return new Evidence(List.of());
  }

  /** The same without the candidates that would stand inside the content of another. */
  public Evidence outer() {
    return new Evidence(candidates.stream().filter(c -> !c.nested()).toList());
  }

  /** What the anchor of a candidate is. */
  public enum Kind {
    /** The first word of a cue. */
    CUE,
    /** The first word of a content that has no cue. */
    CONTENT
  }

  /** A role that a token may have in an attribution. */
  public enum Role {
    /** Names who speaks. */
    SOURCE,
    /** Tells of the speaking. */
    CUE,
    /** Is attributed. */
    CONTENT
  }

  /** A place where somebody may be said to say something. */
  public static final class Candidate {

    private final int anchor;
    private final Kind kind;
    private final boolean nested;
    private final double probability;
    private final int first;
    private final float[][] roles;

    /**
     * Copies nothing: {@code roles} must not change afterwards.
     *
     * @param anchor index of the token that stands for the attribution
     * @param kind what that token is
     * @param nested whether it would stand inside the content of another
     * @param probability that an attribution begins here, from 0 to 1
     * @param first index of the first token that may belong to it
     * @param roles for each {@link Role}, in their order, the probability of every token from
     *     {@code first} on
     */
    public Candidate(
        int anchor, Kind kind, boolean nested, double probability, int first, float[][] roles) {
      this.anchor = anchor;
      this.kind = kind;
      this.nested = nested;
      this.probability = probability;
      this.first = first;
      this.roles = roles;
    }

    /** Index of the token that stands for the attribution. */
    public int anchor() {
      return anchor;
    }

    /** What that token is. */
    public Kind kind() {
      return kind;
    }

    /** Whether it would stand inside the content of another. */
    public boolean nested() {
      return nested;
    }

    /** Probability that an attribution begins here, from 0 to 1. */
    public double probability() {
      return probability;
    }

    /** Index of the first token that may belong to it. */
    public int first() {
      return first;
    }

    /** Index after the last token that may belong to it. */
    public int end() {
      return first + roles[0].length;
    }

    /** Probability that a token has a role in it; 0 for tokens that were not looked at with it. */
    public double of(Role role, int token) {
      return token < first || token >= end() ? 0 : roles[role.ordinal()][token - first];
    }
  }
}
