"""The review inbox: of all timelines where a person reviews, and of one."""

from __future__ import annotations

from django.urls import path

from timeline.web.review.decision_views import review_assign, review_comment, review_decide, review_undo
from timeline.web.review.edit_views import review_edit, review_item, review_names, review_split
from timeline.web.review.inbox_views import inbox

urlpatterns = [
    path("review/", inbox, name="review"),
    path("review/decide/", review_decide, name="review-decide"),
    path("review/undo/", review_undo, name="review-undo"),
    path("review/<int:pk>/", review_item, name="review-item"),
    path("review/<int:pk>/edit/", review_edit, name="review-edit"),
    path("review/<int:pk>/split/<int:claim_pk>/", review_split, name="review-split"),
    path("review/<int:pk>/names/", review_names, name="review-names"),
    path("review/<int:pk>/assign/", review_assign, name="review-assign"),
    path("review/<int:pk>/comment/", review_comment, name="review-comment"),
    path("<slug:slug>/review/", inbox, name="timeline-review"),
]
