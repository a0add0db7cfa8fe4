/**
 * Who is in a text: mentions of persons, organisations, states and groups, and the actors they
 * refer to, with role, country and sector from what the text says of them.
 */
@NullMarked
package org.sayso.extract.actor;

import org.jspecify.annotations.NullMarked;
