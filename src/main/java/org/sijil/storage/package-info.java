/** What is kept: entities, stores, statements and migrations; no other room sees a row. */
package org.sijil.storage;
