/** What is kept: stores over plain SQL, and migrations; no other room sees a row. */
package org.sijil.storage;
