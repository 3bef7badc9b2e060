package org.bridges.directory;

/** One of our people does not work here any more; told in the transaction that says so. */
public record StaffLeft(String username) {}
