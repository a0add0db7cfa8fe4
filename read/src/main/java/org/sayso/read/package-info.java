/**
 * Bytes to documents: plain text, HTML, PDF, DOCX, JSONL, feeds, web archives, standard input,
 * folders.
 */
@NullMarked
package org.sayso.read;

import org.jspecify.annotations.NullMarked;
