/** Benchmarks: sayso alone, and sayso beside Stanford CoreNLP. Never part of the product. */
@NullMarked
package org.sayso.bench;

import org.jspecify.annotations.NullMarked;
