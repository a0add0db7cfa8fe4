package org.sayso.model;

import java.util.Optional;

/**
 * The record of a web archive that a document was taken from; the record's URI is the document's
 * origin, and its date is {@link Dates#collected()}.
 *
 * @param archive name of the file that holds the record
 * @param recordId WARC-Record-ID as it stands, without angle brackets
 * @param digest WARC-Payload-Digest as it stands, such as {@code
 *     sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ}
 */
public record Provenance(String archive, String recordId, Optional<String> digest) {}
