/**
 * What country modules read their files and bank documents with. Copied into every module that uses it when the module is built, so that a country
 * imports nothing but the contract and can be replaced on its own.
 */
@NullMarked
package org.hashar.countrykit;

import org.jspecify.annotations.NullMarked;
