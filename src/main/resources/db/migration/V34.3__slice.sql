-- What an agency saw of a case beside its item, under a live release: each look is a share of its own.
alter table share drop constraint share_way_check;
alter table share add constraint share_way_check check (way in ('MAIL', 'LINK', 'SLICE'));
alter table share drop constraint share_notice_id_way_key;
create unique index share_once on share (notice_id, way) where way <> 'SLICE';
