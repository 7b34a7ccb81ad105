package io.makegood.contract;

/** How far an offered version has come; whether it is in force on a day follows from dates, see {@link Standing}. */
public enum VersionState {
    OFFERED,
    DECLINED,
    WITHDRAWN,
    AGREED
}
