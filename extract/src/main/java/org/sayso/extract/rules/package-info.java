/** Reading of rule files, shared by the stages of extraction; knows nothing of what they mean. */
@NullMarked
package org.sayso.extract.rules;

import org.jspecify.annotations.NullMarked;
