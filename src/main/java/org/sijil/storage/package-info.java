/** What is kept: entities, repositories and migrations; no other room sees an entity. */
package org.sijil.storage;
