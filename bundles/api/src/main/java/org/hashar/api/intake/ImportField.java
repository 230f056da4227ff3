package org.hashar.api.intake;

/** What a column of a file can hold. */
public enum ImportField {
    FAMILY,
    GIVEN,
    PATRONYMIC,
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** The person's number in the file; rows with the same number are memberships of one person. */
    PERSON_KEY,
    /** The number of the person's mother in the file; only compared. */
    MOTHER_KEY,
    /** Only checked. */
    PHONE,
    /** Only checked; the column says of which type. */
    IDENTIFIER,
    /** Any code of the place. */
    TERRITORY_CODE,
    /** A name of the place; told apart from others of that name by the places above. */
    TERRITORY_NAME,
    /** Name or code of a place above; any number of columns. */
    TERRITORY_PARENT,
    GROUP_NAME,
    /** One of the country's group types. */
    GROUP_TYPE,
    GROUP_FORMED_ON,
    MEMBER_FROM,
    MEMBER_TO,
    /** A role held since the person is a member. */
    ROLE,
    /** Only checked; the column says in which unit. */
    AREA,
    /** Only checked. */
    AMOUNT,
    LATITUDE,
    LONGITUDE
}
