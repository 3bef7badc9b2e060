-- An agency that is to take another one's place on the team is asked, and nobody else in its stead.
alter table advocate_request add in_place_of text;
