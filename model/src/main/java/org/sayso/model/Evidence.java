package org.sayso.model;

import java.util.List;

/**
 * What a learned reader holds likely about the tokens of a text, before anything is decided: where
 * somebody may be said to say something, for each such place which tokens may be its source, cue
 * and content, and which tokens may have these roles anywhere.
 *
 * <p>Immutable; the arrays it is made of are not copied and must not change.
 */
public final class Evidence {

  private static final Evidence NONE = new Evidence(List.of(), new float[Role.values().length][0]);

  private final List<Candidate> candidates;
  private final float[][] anywhere;

  /**
   * What is likely of one text.
   *
   * @param candidates in text order; more of them than there are attributions
   * @param anywhere for each {@link Role}, in their order, the probability of every token of the
   *     text to have it in an attribution that stands inside no other
   */
  public Evidence(List<Candidate> candidates, float[][] anywhere) {
    this.candidates = List.copyOf(candidates);
    this.anywhere = anywhere;
  }

  /** Nothing to go by. */
  public static Evidence none() {
    return NONE;
  }

  /** In text order; more of them than there are attributions. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** How many tokens something is known of: all of the text, or none. */
  public int tokens() {
    return anywhere[0].length;
  }

  /** Probability that a token has a role in any attribution; 0 for tokens that are not there. */
  public double anywhere(Role role, int token) {
    float[] all = anywhere[role.ordinal()];
    return token < 0 || token >= all.length ? 0 : all[token];
  }

  /** The same without the candidates that would stand inside the content of another. */
  public Evidence outer() {
    return new Evidence(candidates.stream().filter(c -> !c.nested()).toList(), anywhere);
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
