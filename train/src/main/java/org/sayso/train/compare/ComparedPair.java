package org.sayso.train.compare;

import java.util.Set;
import org.sayso.model.Relation;

/**
 * A claim and an answer with what is known of their relation.
 *
 * @param claim blank if unknown
 * @param label as the set has it, for figures
 * @param right the relations one of which it is
 */
record ComparedPair(String claim, String answer, String label, Set<Relation> right) {}
